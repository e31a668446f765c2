package io.scenariomarket.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two ways in: programs carry a bearer token and have no session, people sign in at Keycloak and
 * have one.
 *
 * <p>What is decided here is only who must be signed in. Who may see or change which item is
 * decided by the module that owns the item.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Everything from the market itself, nothing inline, and no page of others around it. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "frame-ancestors 'none'; form-action 'self'";

  private static final String[] STOPPING_MAIL = {"/searches/stop/*", "/notices/stop/*"};

  /**
   * Lets headers hold what they will: the container refuses those that would break a message, and
   * what is in another script is not worth refusing a request for.
   */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(_ -> true);
    return firewall;
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      ProblemResponses problems,
      Accounts accounts,
      Affiliations affiliations,
      KeycloakProperties keycloak)
      throws Exception {
    var converter = new JwtAuthenticationConverter();
    converter.setPrincipalClaimName("preferred_username");
    converter.setJwtGrantedAuthoritiesConverter(
        token -> KeycloakClaims.authorities(token.getClaims()));
    return http.securityMatcher("/api/**", "/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/info")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(ZoneRole.ADMIN.authority())
                    .requestMatchers(
                        "/api/audit",
                        "/api/engagements/**",
                        "/api/cases/own",
                        "/api/contracts/**",
                        "/api/experts/**",
                        "/api/partnerships/**",
                        "/api/races/**",
                        "/api/boards/*/bids",
                        "/api/boards/*/objections",
                        "/api/selections/**",
                        "/api/organisations/*/opportunities")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .withObjectPostProcessor(problems.whenTokensCannotBeChecked()))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .addFilterBefore(
            new IntegrationFilter(keycloak, affiliations, problems), AuthorizationFilter.class)
        .addFilterBefore(new SignInFilter(accounts, problems), AuthorizationFilter.class)
        .headers(headers -> commonHeaders(headers, CONTENT_POLICY))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      ClientRegistrationRepository clients,
      KeycloakAuthorizationRequests authorizationRequests,
      KeycloakProperties keycloak,
      Accounts accounts)
      throws Exception {
    var signOutAtKeycloak = new OidcClientInitiatedLogoutSuccessHandler(clients);
    signOutAtKeycloak.setPostLogoutRedirectUri("{baseUrl}/");
    var signIn = new SignInEntryPoint();
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // Whoever is refused reads why, whoever they are.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(STOPPING_MAIL)
                    .permitAll()
                    .requestMatchers(
                        "/sign-in",
                        "/sign-up",
                        "/account/**",
                        "/admin/**",
                        "/review/**",
                        "/work/**",
                        "/desk/**",
                        "/experts/**",
                        "/match-runs/**",
                        "/mining/**",
                        "/organisations/mine",
                        "/organisations/*/people",
                        "/work",
                        "/notices/**",
                        "/engagements/**",
                        "/selections/**",
                        "/scenarios/*/selection",
                        "/contracts.csv",
                        "/contracts/**",
                        "/partnerships/**",
                        "/races/**",
                        "/boards/*/bid",
                        "/boards/*/bids",
                        "/boards/*/objections",
                        "/scenarios/*/race/**",
                        "/awards/*/certificates/*",
                        "/awards/*/decision",
                        "/awards/*/declaration",
                        "/awards/*/nominations/**",
                        "/awards/*/sheet",
                        "/promotion",
                        "/cases/*/consent",
                        "/*/*/history",
                        "/*/*/moves/*",
                        "/organisations/*/integrations",
                        "/*/new",
                        "/scenarios/tell",
                        "/*/*/edit",
                        "/capabilities/*/polish",
                        "/organisations/*/opportunities",
                        "/capabilities/*/achievement")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.POST,
                        "/invitations/*/decline",
                        "/campaigns/*/submissions",
                        "/campaigns/confirm/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        // Mail programs stop mail for people (RFC 8058): the signature in the address is the proof.
        .csrf(csrf -> csrf.ignoringRequestMatchers(STOPPING_MAIL))
        .oauth2Login(
            login ->
                login
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(authorizationRequests))
                    .userInfoEndpoint(
                        info -> info.userAuthoritiesMapper(new RealmRoleAuthoritiesMapper()))
                    .failureUrl("/sign-in/failed"))
        .logout(logout -> logout.logoutSuccessHandler(signOutAtKeycloak))
        .requestCache(cache -> cache.requestCache(new PageRequestCache()))
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(signIn).accessDeniedHandler(new ExpiredForms()))
        .addFilterBefore(new SignInFilter(accounts, signIn), AuthorizationFilter.class)
        .addFilterBefore(new OtherReaderFilter(), AuthorizationFilter.class)
        .sessionManagement(session -> session.sessionFixation(Customizer.withDefaults()))
        .headers(headers -> pageHeaders(headers, keycloak.origin()))
        .build();
  }

  private static void commonHeaders(HeadersConfigurer<HttpSecurity> headers, String content) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(content))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }

  /** Signing out posts to the market and is redirected to Keycloak, so forms may lead there too. */
  private static void pageHeaders(HeadersConfigurer<HttpSecurity> headers, String keycloak) {
    commonHeaders(headers, CONTENT_POLICY + " " + keycloak);
  }
}
