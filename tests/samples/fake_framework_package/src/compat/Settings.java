package android.provider.compat;

import android.content.Context;

public final class Settings {
    private Settings() {
    }

    public static String getString(Context context, String name) {
        return context.getSharedPreferences("settings", Context.MODE_PRIVATE).getString(name, "");
    }
}
