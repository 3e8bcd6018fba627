import { Report } from "./report.js";
import { Study } from "./study.js";

const FOOT = "Written by Cultivar. This file holds all it shows, and asks no network for anything.";

new Report(new Study(JSON.parse(document.getElementById("study").textContent)), { foot: FOOT });
