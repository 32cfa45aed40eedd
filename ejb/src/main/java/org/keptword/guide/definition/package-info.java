/** Reads definition files (YAML 1.2) into forms, exercises and the guide. Whatever is wrong is told with file, line and reason. */
package org.keptword.guide.definition;
