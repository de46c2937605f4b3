package com.example.sdk_built_without_consent_then_told;

import android.app.Application;
import cn.luoxia.insight.Insight;
import cn.luoxia.insight.InsightConfig;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Insight.init(this, new InsightConfig.Builder("key").setDebug(false).setConsent(false).build());
    }
}
