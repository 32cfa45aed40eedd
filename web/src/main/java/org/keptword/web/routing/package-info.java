/** Owns the addresses: one table of public paths, the filter that leads from path to page, and the way back from page to path. */
package org.keptword.web.routing;
