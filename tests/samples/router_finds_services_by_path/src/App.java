package com.example.router_finds_services_by_path;

import android.app.Application;
import com.alibaba.android.arouter.launcher.ARouter;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ARouter.init(this);
        ((LineService) ARouter.getInstance().build("/line/number").navigation()).report();
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("has_agreed_privacy", false)) {
            ((LineService) ARouter.getInstance().build("/line/sim").navigation()).report();
        }
    }
}
