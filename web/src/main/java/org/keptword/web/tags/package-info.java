/** Owns the tags of pages ({@code http://keptword.org/tags}) that need more than a tag file. */
package org.keptword.web.tags;
