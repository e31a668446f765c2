<#macro content>
  <nav id="market-links">
    <a href="${properties.marketUrl}/">${msg("marketHome")}</a>
    <a href="${properties.marketUrl}/privacy">${msg("marketPrivacy")}</a>
  </nav>
</#macro>
