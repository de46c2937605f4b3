package com.example.app_bus_card_plugin_stages;

import android.content.Context;

abstract class Plugin {
    private boolean loaded;

    int stage() {
        return Stages.COLD;
    }

    final void loadOnce(Context context) {
        if (!loaded) {
            loaded = true;
            load(context);
        }
    }

    protected abstract void load(Context context);
}
