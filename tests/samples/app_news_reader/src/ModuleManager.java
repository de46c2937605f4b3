package com.example.app_news_reader;

import android.content.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class ModuleManager {
    private static final ModuleManager INSTANCE = new ModuleManager();
    private final List<IModule> modules = new ArrayList<>();
    private final Set<IModule> started = new HashSet<>();

    static ModuleManager get() {
        return INSTANCE;
    }

    ModuleManager add(IModule module) {
        modules.add(module);
        return this;
    }

    void startAll(Context context) {
        boolean agreed = SpUtils.getBoolean(context, SpKeys.PRIVACY_AGREED, false);
        for (IModule module : modules) {
            if (module.needsPrivacy() && !agreed) {
                continue;
            }
            if (started.add(module)) {
                module.onStart(context);
            }
        }
    }
}
