// DuckDB-WASM in its own worker reads the file by itself; one scan gives all groups.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { PARTS, serve } from "./sums.js";

const NAMES = ["id", "submitted", "channel", "country", "nps", "csat", "ces", "comment", "agent"];

const QUERY = `
  SELECT GROUPING(channel, month, agent)::INTEGER AS part, channel, CAST(month AS VARCHAR) AS month, agent,
    count(nps)::INTEGER, sum(CASE WHEN nps >= 9 THEN 1 WHEN nps <= 6 THEN -1 ELSE 0 END)::INTEGER,
    count(csat)::INTEGER, sum(CASE WHEN csat >= 4 THEN 1 ELSE 0 END)::INTEGER,
    count(ces)::INTEGER, sum(ces)::INTEGER
  FROM (
    SELECT channel, agent, date_trunc('month', submitted) AS month, nps, csat, ces
    FROM read_csv('survey.csv', header = true, names = [${NAMES.map((name) => `'${name}'`)}])
  )
  GROUP BY GROUPING SETS ((), (channel), (month), (agent))`;

// The bits that GROUPING sets for the columns that are not grouped by, to the part.
const PART_OF = { 7: 0, 3: 1, 5: 2, 6: 3 };

async function start() {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
  await database.instantiate(new URL("duckdb-eh.wasm", location.href).href);
  return { database, connection: await database.connect() };
}

serve(async (file, { database, connection }) => {
  await database.registerFileHandle("survey.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const table = await connection.query(QUERY);
  const sums = Object.fromEntries(PARTS.map((part) => [part, {}]));
  for (const row of table) {
    const [part, channel, month, agent, ...numbers] = Object.values(row.toJSON());
    const place = PART_OF[Number(part)];
    const name = ["", channel, month?.slice(0, 7), agent][place];
    sums[PARTS[place]][name] = numbers.map(Number);
  }
  return sums;
}, start());
