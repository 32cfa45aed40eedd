/** A release as it is installed: built, unpacked, and run by another user. */
package org.keptword.tests.release;
