/** Invented practices, people and cases, loaded once into an empty database of a demonstration. */
package org.keptword.demo;
