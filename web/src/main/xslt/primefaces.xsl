<?xml version="1.0" encoding="UTF-8"?>
<!-- What Faces reads of PrimeFaces: its configuration and its tags, without the components that no page uses. Each renderer is an object from the start. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:c="http://java.sun.com/xml/ns/javaee" xmlns:t="http://xmlns.jcp.org/xml/ns/javaee">

  <!-- A page with another one fails, and says that the tag is missing. -->
  <xsl:variable name="used" select="'|Column|ConfirmDialog|DataTable|Dialog|Growl|Schedule|'"/>
  <xsl:variable name="own">org.primefaces.component.</xsl:variable>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment()|t:description|t:attribute"/>

  <xsl:template match="c:component|t:tag[t:component]">
    <xsl:if test="contains($used, concat('|', substring-after(.//*[local-name() = 'component-type'], $own), '|'))">
      <xsl:copy>
        <xsl:apply-templates/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="c:renderer[starts-with(c:renderer-type, 'org.primefaces.component.')]">
    <xsl:if test="contains($used, concat('|', substring-before(substring-after(c:renderer-type, $own), 'Renderer'), '|'))">
      <xsl:copy-of select="."/>
    </xsl:if>
  </xsl:template>

  <!-- of a component that is left out -->
  <xsl:template match="c:system-event-listener[starts-with(c:source-class, 'org.primefaces.component.')]"/>
</xsl:stylesheet>
