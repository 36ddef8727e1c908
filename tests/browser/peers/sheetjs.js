// SheetJS with what spares it work: values only, rows as lists.
import { read } from "xlsx";
import { Sums, serve } from "./sums.js";

// Days from the first of 1900, as workbooks count them, to milliseconds since 1970.
const month = (serial) => new Date(Math.round((serial - 25569) * 86400000)).toISOString().slice(0, 7);

serve(async (file) => {
  const book = read(await file.arrayBuffer(), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  const sheet = book.Sheets[book.SheetNames[0]];
  const sums = new Sums();
  const number = (cell) => (cell?.t === "n" ? cell.v : NaN);
  for (const row of sheet.slice(1)) {
    sums.row(row[2].v, month(row[1].v), row[7].v, number(row[3]), number(row[4]), number(row[5]));
  }
  return sums.result();
});
