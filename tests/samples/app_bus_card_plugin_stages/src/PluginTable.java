package com.example.app_bus_card_plugin_stages;

import android.content.Context;

final class PluginTable {
    private static final Plugin[] TABLE = {new CrashPlugin(), new PushPlugin(), new AccountPlugin(), new StationPlugin()};

    private PluginTable() {
    }

    static void run(Context context, int reached) {
        for (Plugin plugin : TABLE) {
            if (plugin.stage() > reached) {
                continue;
            }
            plugin.loadOnce(context);
        }
    }
}
