// uDSV takes texts one after another, as its README shows for streams.
import { inferSchema, initParser } from "udsv";
import { Sums, serve, textRow } from "./sums.js";

serve(async (file) => {
  const sums = new Sums();
  const texts = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  const take = (row) => textRow(sums, row);
  let parser;
  for (;;) {
    const { done, value } = await texts.read();
    if (done) break;
    parser ??= initParser(inferSchema(value));
    parser.chunk(value, parser.stringArrs, take);
  }
  parser.end();
  return sums.result();
});
