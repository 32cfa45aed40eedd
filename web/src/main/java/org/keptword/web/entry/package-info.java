/** Owns signing in and out: who the session belongs to, the rotation of its id, and leaving. */
package org.keptword.web.entry;
