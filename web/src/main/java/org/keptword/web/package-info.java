/** The web application. Its packages mirror the features of the application; {@code routing}, {@code entry}, {@code text},
 * {@code shell}, {@code tags} and {@code api} are the ground all pages share. */
package org.keptword.web;
