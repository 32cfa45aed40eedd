/** Where clients turn appointments by e-mail on and off. */
package org.keptword.web.appointments;
