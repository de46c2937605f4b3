package com.example.proxy_handler;

import android.app.Application;
import java.lang.reflect.Proxy;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Api api = (Api) Proxy.newProxyInstance(getClassLoader(), new Class<?>[] {Api.class}, new ApiHandler(this));
        api.hello("launch");
    }
}
