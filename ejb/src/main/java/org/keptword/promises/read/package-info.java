/** What the features above read: what clients promised, what became of it, and what of it asks to be talked about. */
package org.keptword.promises.read;
