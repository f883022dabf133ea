// What every report can be filtered and sorted by, as columns in order of id.
(function (search) {
  "use strict";

  let held = null; // {build, catalogue}

  /** Promise of the catalogue of the present build. */
  search.loadCatalogue = async function () {
    const manifest = await search.loadManifest();
    if (held && held.build === manifest.build) return held.catalogue;
    const [documents] = await Promise.all([search.loadJson("docs", manifest.build), ...manifest.parts.map(prepare)]);
    const catalogue = Object.assign(documents, { manifest, names: () => namesOf(catalogue) });
    catalogue.size = manifest.documents;
    catalogue.code = { values: documents.code, of: documents.region.of };
    catalogue.parts = partsOf(catalogue);
    for (const name of ["issuer", "category", "region"]) {
      catalogue[name].folded = catalogue[name].values.map(search.fold);
    }
    held = { build: manifest.build, catalogue };
    return catalogue;
  };

  /** Loads what every query needs of a part; one that is asked for tells what did not load. */
  async function prepare(part) {
    if (part.indexed) await Promise.all([search.loadRoots(part), search.loadPhrases(part)]).catch(() => {});
  }

  /** Ids and titles: needed for lists and for searches in titles only. */
  async function namesOf(catalogue) {
    const names = await search.loadJson("names", catalogue.manifest.build);
    names.folded = names.title.map(search.fold);
    catalogue.names = () => names;
    return names;
  }

  /** Promise of the reports of an issuer about a year, {id, title} each; loads nothing that only a search needs. */
  search.reportsOf = async function (issuer, year) {
    const { build } = await search.loadManifest();
    const [documents, names] = await Promise.all([search.loadJson("docs", build), search.loadJson("names", build)]);
    const own = documents.issuer.values.indexOf(issuer);
    const sought = (number) => documents.year[number] === year && documents.issuer.of[number] === own;
    return names.id.flatMap((id, number) => (sought(number) ? [{ id, title: names.title[number] }] : []));
  };

  /** The parts, each with the numbers of its reports in the order in which it holds them. */
  function partsOf(catalogue) {
    const parts = catalogue.manifest.parts.map((part) => Object.assign({ numbers: [] }, part));
    catalogue.within = catalogue.part.map((part, number) => {
      const numbers = parts[part].numbers;
      const dead = parts[part].dead || [];
      while (dead.includes(numbers.length)) numbers.push(-1);
      return numbers.push(number) - 1;
    });
    return parts;
  }

  /** The value of a named column for a report. */
  search.valueOf = function (catalogue, column, number) {
    return catalogue[column].values[catalogue[column].of[number]];
  };

  /** A report's page, below the site's root. */
  search.urlOf = (id) => `reports/${id.slice(0, 2)}/${id}.html`;
})((window.archiveSearch = window.archiveSearch || {}));
