package com.example.loaded_services_after_shrinking;

import android.app.Application;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Iterator<StartPlugin> found = Arrays.asList(new StartPlugin[] {new IdPlugin(), new NetPlugin()}).iterator();
        ArrayList<StartPlugin> plugins = new ArrayList<>();
        while (found.hasNext()) {
            plugins.add(found.next());
        }
        Collections.sort(plugins, new ByOrder());
        for (StartPlugin plugin : plugins) {
            if (!plugin.needsAnswer() || Answers.given(this)) {
                plugin.start(this);
            }
        }
    }
}
