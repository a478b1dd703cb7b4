/** Metrics of the fonts that every PDF reader has; nothing is embedded. Only handed on to PDFKit. */
declare module 'pdfkit/standard-fonts/*' {
  const metrics: () => object;
  export default metrics;
}
