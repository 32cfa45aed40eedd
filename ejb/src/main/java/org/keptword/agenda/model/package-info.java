/** What is stored of agendas. */
package org.keptword.agenda.model;
