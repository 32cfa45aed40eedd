/** A client's own copy of the record: asked for, followed while it is made, put on paper and taken. */
package org.keptword.web.copy;
