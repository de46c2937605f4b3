package com.example.proxies_and_initialisers;

import android.app.Application;
import android.graphics.Bitmap;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

public class App extends Application {
    static TelephonyManager telephony;
    static volatile int told;

    interface Sum {
        long add(int one, long two);

        default boolean isOpen() {
            return false;
        }
    }

    interface Ready {
        int MARK = begin();

        static int begin() {
            told = 7;
            return 1;
        }

        default void stay() {}
    }

    static class Holder implements Ready {}

    static class Slow {
        static int value;

        static {
            try {
                Thread.sleep(50);
            } catch (InterruptedException ended) {
                value = -1;
            }
            value = 5;
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Sum sum = (Sum) Proxy.newProxyInstance(getClassLoader(), new Class<?>[] {Sum.class}, new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] values) {
                return method.getName().equals("add") ? (Object) ((Integer) values[0] + (Long) values[1]) : (Object) true;
            }
        });
        if (sum.add(2, 40L) == 42 && sum.isOpen()) {
            Log.i("App", telephony.getDeviceId());
        }
        new Holder().stay();
        if (told == 7) {
            Log.i("App", telephony.getSubscriberId());
        }
        wait(new Thread() {
            @Override
            public void run() {
                Log.d("App", "slow " + Slow.value);
            }
        });
        Bitmap.Config config = Bitmap.Config.ARGB_8888;
        if (config == Bitmap.Config.ARGB_8888 && config != Bitmap.Config.RGB_565 && config.name().endsWith("8888")) {
            Log.i("App", telephony.getLine1Number());
        }
    }

    private static void wait(Thread thread) {
        thread.start();
        Thread.yield();
        if (Slow.value == 5) {
            Log.i("App", telephony.getSimSerialNumber());
        }
    }
}
