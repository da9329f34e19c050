// What all records have in common: their layout, and their address, which follows from where they lie.
import { place } from "../archive.js";

export default {
  layout: "record.njk",
  permalink: ({ page }) => {
    const { language, name } = place(page.inputPath);
    return `/${language}${name}/`;
  },
  eleventyComputed: {
    language: ({ page }) => place(page.inputPath).language,
    name: ({ page }) => place(page.inputPath).name,
    section: ({ page }) => place(page.inputPath).section,
  },
};
