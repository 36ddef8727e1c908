// How a page looks on paper (style/print.css).
const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.media = "print";
sheet.href = import.meta.url.replace(/js$/, "css");
document.head.append(sheet);
