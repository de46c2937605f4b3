package com.example.base_application_and_manager.base;

public class MyApp extends BaseApplication {
    protected void initSdk() {
        if (SpUtil.getInstance().isAgree()) {
            SdkManager.getInstance().initAll(this);
        }
    }
}
