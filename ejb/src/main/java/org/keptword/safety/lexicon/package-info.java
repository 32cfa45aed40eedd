/**
 * Words and phrases that ask a human to look at a text. Pure: a text goes in, the kinds of what was found come out, and nothing is kept.
 * A find is never a verdict, and nothing found says nothing.
 */
package org.keptword.safety.lexicon;
