/**
 * How the pages look: on a screen in light and dark, and on A4 paper, where a section begins on a page with less than 70 mm left only
 * if it must not and a whole picture leaves room for the words above it. Colours are checked for contrast (WCAG 2.2 AA); nothing is told
 * by colour alone.
 */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4d5661;--paper:#fff;--wash:#f3f5f7;--rule:#b9c1ca;--mark:#7a4a00;--mark-wash:#fff4dd;--other:#23457a;--other-wash:#e9f0fb}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#b1bac4;--paper:#15181c;--wash:#1f242a;--rule:#4a535d;--mark:#f2c46d;--mark-wash:#30260f;--other:#a9c7f5;--other-wash:#16243a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 1rem}h2{font-size:1.3rem;line-height:1.25;margin:0 0 .75rem}h3{font-size:1.05rem;margin:1.5rem 0 .4rem}h4{font-size:1rem;margin:1rem 0 .25rem}
p,ul,ol{margin:.4rem 0}ul,ol{padding-left:1.4rem}li{margin:.2rem 0}section{margin-top:2.5rem;padding-top:1.25rem;border-top:2px solid var(--rule)}
dl{margin:.5rem 0}dl>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1rem;padding:.2rem 0;border-top:1px solid var(--wash)}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
code{font:.875em/1.45 ui-monospace,"Cascadia Mono","Noto Sans Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);padding:.6rem .8rem;margin:.5rem 0}
a{color:inherit}a:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--other);outline-offset:2px}
.kicker{margin:0;color:var(--soft)}.soft{color:var(--soft)}.small{font-size:.875rem}
.said{margin:.4rem 0;padding:.6rem .85rem;border:1px solid var(--rule);border-inline-start:4px solid var(--soft);white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start;font-size:1.06rem}
bdi{overflow-wrap:anywhere}
.hid{display:inline-block;border:1px solid var(--mark);background:var(--mark-wash);color:var(--mark);border-radius:2px;padding:0 .2em;margin:0 .1em;font:600 .7em/1.5 ui-monospace,monospace;direction:ltr;unicode-bidi:isolate}.hid::before{content:attr(data-code)}
.wide{overflow-x:auto;margin:.5rem 0}table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}th{background:var(--wash)}.hash{font-size:.75rem;min-width:9rem}.when{white-space:nowrap}caption{text-align:start;color:var(--soft);padding:.2rem 0}
#custody table,#chronology table{table-layout:fixed;min-width:44rem}#custody th:nth-child(1){width:6%}#custody th:nth-child(2){width:12%}#custody th:nth-child(4){width:15%}#custody th:nth-child(5){width:11%}#custody th:nth-child(6){width:21%}#items td:nth-child(-n+2){overflow-wrap:break-word}#chronology th:nth-child(1){width:24%}#chronology th:nth-child(2){width:11%}#chronology th:nth-child(4),#chronology th:nth-child(5){width:17%}
.notice{margin:1rem 0;padding:.75rem 1rem;border:2px solid var(--mark);background:var(--mark-wash)}.notice>:first-child{margin-top:0}
.supplied>.sign{border:3px double var(--other);background:var(--other-wash);padding:.75rem 1rem;margin:.75rem 0}.supplied .said{border-inline-start:4px double var(--other)}
.withheld>.sign{border:3px dashed var(--mark);background:repeating-linear-gradient(135deg,var(--mark-wash) 0 12px,var(--paper) 12px 24px);padding:.75rem 1rem;margin:.75rem 0}.sign>p{background:var(--paper);padding:.2rem .4rem;margin:0}.sign strong{display:block}
.beside{margin:1rem 0 1rem 0;padding-left:1rem;border-left:3px solid var(--rule)}
figure{margin:.75rem 0}figcaption{font-size:.875rem;color:var(--soft);margin-top:.3rem}
.look{display:inline-flex;gap:.5rem;align-items:center;padding:.35rem .6rem;border:1px solid var(--rule);cursor:pointer;min-height:2rem}.look input{width:1.1rem;height:1.1rem;margin:0}
.frame{margin-top:.5rem;border:1px solid var(--rule);overflow:hidden;max-width:min(max(var(--w),10rem),40rem)}.frame svg{display:block;width:100%;height:auto}.part{display:none}
.strip{display:none}.redacted-bar{position:sticky;top:0;z-index:1;margin:-1.5rem -1.25rem 1rem;padding:.5rem 1.25rem;background:var(--ink);color:var(--paper);font-weight:600}
@media screen{.frame svg{filter:blur(22px);transition:filter .12s}figure:has(.look input:checked) .frame svg{filter:none}@media (prefers-reduced-motion:reduce){.frame svg{transition:none}}}
@media screen and (max-width:36rem){dl>div{grid-template-columns:1fr}body{padding:1rem .9rem 3rem}.redacted-bar{margin:-1rem -.9rem 1rem;padding:.5rem .9rem}}
@media print{
@page{size:A4;margin:16mm 14mm 18mm 16mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#444}}
body{max-width:none;padding:0 9mm 0 0;font-size:10pt;line-height:1.38;color:#000;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h1{font-size:20pt}h2{font-size:14pt}h3{font-size:11.5pt;margin:4.5mm 0 1mm}li{margin:.4mm 0}h1,h2,h3,h4,.kicker,h3+.soft{break-after:avoid}pre,#items tr{break-inside:avoid}section{margin-top:0;padding-top:0;border-top:0}section.page{break-before:page}section:not(.page){margin-top:6mm;padding-top:4mm;border-top:.3mm solid #777}section:not(.page)::before{content:"";display:block;height:70mm;margin-bottom:-70mm;break-inside:avoid}
.look,nav .skip{display:none}figure{break-inside:avoid}.frame{border-color:#777;max-width:min(max(var(--w),40mm),150mm)}.frame svg{filter:none}.whole.tall{display:none}.part{display:block}.part svg{max-height:205mm}.frame .whole svg{max-height:145mm}.frame:not(:has(.tall)){max-width:min(max(var(--w),40mm),150mm,calc(145mm*var(--r)))}.part{break-inside:avoid;border:1px solid #777;margin-top:2mm}.frame:has(.tall){border:0}
.said{font-size:11pt;break-inside:auto;orphans:3;widows:3}tr,dl>div,.sign,.notice{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}a{text-decoration:none}table{font-size:8pt}#custody table,#chronology table{min-width:0}.hash{font-size:6.5pt;min-width:34mm}dl>div{grid-template-columns:42mm minmax(0,1fr);padding:.6mm 0;border-top-color:#ddd}code{font-size:8.5pt}
.strip{display:block;position:fixed;top:0;right:0;bottom:0;width:6mm;writing-mode:vertical-rl;font:7.5pt/6mm sans-serif;color:#333;border-left:.3mm solid #999;padding:0;white-space:nowrap;overflow:hidden}.redacted .strip{background:#000;color:#fff;font-weight:700;border:0}.redacted-bar{position:static;margin:0 0 4mm;background:#000;color:#fff}
}`;
