package java.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

public final class URI implements Comparable<URI>, java.io.Serializable {
    /** The expression of RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private final String text;
    private String scheme;
    private String authority;
    private String path;
    private String query;
    private String fragment;

    public URI(String text) throws URISyntaxException {
        this.text = text;
        Matcher found = PARTS.matcher(text);
        if (text.indexOf(' ') >= 0 || !found.matches()) {
            throw new URISyntaxException(text, "Illegal character");
        }
        scheme = found.group(1);
        authority = found.group(2);
        path = found.group(3);
        query = found.group(4);
        fragment = found.group(5);
    }

    public URI(String scheme, String host, String path, String fragment) throws URISyntaxException {
        this(scheme, host, path, null, fragment);
    }

    public URI(String scheme, String authority, String path, String query, String fragment) throws URISyntaxException {
        this((scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority)
                + (path == null ? "" : escaped(path)) + (query == null ? "" : "?" + escaped(query))
                + (fragment == null ? "" : "#" + escaped(fragment)));
    }

    private static String escaped(String part) {
        return part.replace(" ", "%20").replace("\"", "%22");
    }

    public static URI create(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    private static String plain(String part) {
        String decoded = part == null ? null : Escapes.from(part, false);
        return decoded == null ? part : decoded;
    }

    public String getScheme() {
        return scheme;
    }

    public String getAuthority() {
        return authority == null || authority.isEmpty() ? null : plain(authority);
    }

    public String getRawAuthority() {
        return authority;
    }

    public String getUserInfo() {
        int at = authority == null ? -1 : authority.lastIndexOf('@');
        return at < 0 ? null : plain(authority.substring(0, at));
    }

    public String getHost() {
        if (authority == null || authority.isEmpty()) {
            return null;
        }
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    public int getPort() {
        int colon = authority == null ? -1 : authority.lastIndexOf(':');
        if (colon < 0 || colon < authority.lastIndexOf(']') || colon == authority.length() - 1) {
            return -1;
        }
        return Integer.parseInt(authority.substring(colon + 1));
    }

    public String getPath() {
        return isOpaque() ? null : plain(path);
    }

    public String getRawPath() {
        return isOpaque() ? null : path;
    }

    public String getQuery() {
        return plain(query);
    }

    public String getRawQuery() {
        return query;
    }

    public String getFragment() {
        return plain(fragment);
    }

    public String getRawFragment() {
        return fragment;
    }

    public String getSchemeSpecificPart() {
        String rest = scheme == null ? text : text.substring(scheme.length() + 1);
        return plain(fragment == null ? rest : rest.substring(0, rest.lastIndexOf('#')));
    }

    public boolean isAbsolute() {
        return scheme != null;
    }

    public boolean isOpaque() {
        return scheme != null && authority == null && !path.startsWith("/");
    }

    public URI resolve(String other) {
        return resolve(create(other));
    }

    public URI resolve(URI other) {
        if (other.scheme != null) {
            return other;
        }
        String start = scheme == null ? "" : scheme + ":";
        if (other.authority != null) {
            return create(start + other.text);
        }
        start += authority == null ? "" : "//" + authority;
        if (other.text.startsWith("/")) {
            return create(start + other.text);
        }
        return create(start + path.substring(0, path.lastIndexOf('/') + 1) + other.text);
    }

    public URI normalize() {
        return this;
    }

    public URL toURL() throws MalformedURLException {
        return new URL(text);
    }

    public String toASCIIString() {
        return text;
    }

    public int compareTo(URI other) {
        return text.compareTo(other.text);
    }

    public boolean equals(Object other) {
        return other instanceof URI && ((URI) other).text.equals(text);
    }

    public int hashCode() {
        return text.hashCode();
    }

    public String toString() {
        return text;
    }
}
