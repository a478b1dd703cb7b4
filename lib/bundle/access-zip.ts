import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { SubjectAccess } from './subject-access';

/** The two files of an answer to a person's request, packed. Their names tell nobody's. */
export async function accessZip(access: SubjectAccess, page: string): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, level: 6 });
  await zip.add('personal-data.html', new TextReader(page));
  await zip.add('personal-data.json', new TextReader(`${JSON.stringify(access, null, 2)}\n`));
  return zip.close();
}
