package com.example.library_callbacks;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Info i = new Info(this);
        Log.d("x", "info=" + i);
        List<String> l = new ArrayList<>(Arrays.asList("a", "b"));
        Collections.sort(l, new Comparator<String>() {
            public int compare(String a, String b) {
                App.this.getPackageManager().getInstalledPackages(0);
                return 0;
            }
        });
        Api p = (Api) Proxy.newProxyInstance(
                Api.class.getClassLoader(), new Class<?>[] {Api.class}, new InvocationHandler() {
                    public Object invoke(Object o, Method m, Object[] a) {
                        Settings.Secure.getString(App.this.getContentResolver(), "android_id");
                        return null;
                    }
                });
        p.report();
    }
}
