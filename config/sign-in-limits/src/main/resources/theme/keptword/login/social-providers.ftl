<#-- In the place of Keycloak's, whose buttons only have a name and say nothing of signing in. -->
<#macro show social>
  <div id="kc-social-providers" class="keptword-providers">
    <#list social.providers as p>
      <a data-once-link data-disabled-class="${properties.kcFormSocialAccountListButtonDisabledClass!}" id="social-${p.alias}" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" href="${p.loginUrl}">${msg("keptwordProvider", p.displayName)}</a>
    </#list>
  </div>
</#macro>
