// PapaParse reads a File in slices of its own and hands over rows of texts.
import Papa from "papaparse";
import { Sums, serve, textRow } from "./sums.js";

serve((file) => new Promise((resolve, reject) => {
  const sums = new Sums();
  let header = true;
  Papa.parse(file, {
    skipEmptyLines: true,
    chunk({ data }) {
      for (const row of data) {
        if (header) header = false;
        else textRow(sums, row);
      }
    },
    complete: () => resolve(sums.result()),
    error: reject,
  });
}));
