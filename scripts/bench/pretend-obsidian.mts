/** What the plugin's index asks of the app's module, from the workbench: stands for `obsidian` in the measurements. */
export { Component } from '../../workbench/page/base/component.mjs';
export { Events } from '../../workbench/page/base/events.mjs';
export { TFile } from '../../workbench/page/files/abstract-file.mjs';
export { getAllTags } from '../../workbench/page/notes/frontmatter.mjs';
export { getLinkpath } from '../../workbench/page/notes/link-text.mjs';
