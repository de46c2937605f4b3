package android.content;

import android.net.Uri;
import java.util.ArrayList;

public class UriMatcher {
    public static final int NO_MATCH = -1;
    private final int root;
    private final ArrayList<String[]> paths = new ArrayList<>();
    private final ArrayList<Integer> codes = new ArrayList<>();

    public UriMatcher(int root) {
        this.root = root;
    }

    private static String[] parts(String authority, String path) {
        String plain = path == null ? "" : path.startsWith("/") ? path.substring(1) : path;
        return (authority + (plain.isEmpty() ? "" : "/" + plain)).split("/");
    }

    public void addURI(String authority, String path, int code) {
        paths.add(parts(authority, path));
        codes.add(code);
    }

    public int match(Uri address) {
        String[] asked = parts(address.getAuthority(), address.getPath());
        if (asked.length == 1 && paths.isEmpty()) {
            return root;
        }
        for (int at = 0; at < paths.size(); at++) {
            if (fits(paths.get(at), asked)) {
                return codes.get(at);
            }
        }
        return NO_MATCH;
    }

    private static boolean fits(String[] path, String[] asked) {
        boolean same = path.length == asked.length;
        for (int at = 0; same && at < path.length; at++) {
            boolean number = path[at].equals("#") && !asked[at].isEmpty();
            for (int digit = 0; number && digit < asked[at].length(); digit++) {
                number = Character.isDigit(asked[at].charAt(digit));
            }
            same = number || path[at].equals("*") || path[at].equals(asked[at]);
        }
        return same;
    }
}
