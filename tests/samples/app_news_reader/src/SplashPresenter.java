package com.example.app_news_reader;

import android.content.Context;
import android.util.Log;

final class SplashPresenter extends BasePresenter<SplashContract> {
    void check(Context context) {
        if (SpUtils.getBoolean(context, SpKeys.PRIVACY_AGREED, false)) {
            view.openMain();
        } else {
            view.showPrivacy();
        }
    }

    void accepted() {
        NewsApp app = NewsApp.get();
        SpUtils.putBoolean(app, SpKeys.PRIVACY_AGREED, true);
        ModuleManager.get().startAll(app);
        Log.i("Splash", "preload " + DeviceUtils.appCount(app));
        view.openMain();
    }
}
