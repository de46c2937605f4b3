package com.example.hidden_binder_and_commands;

import android.app.Application;
import android.os.IBinder;
import android.os.Parcel;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.concurrent.Executors;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Executors.newSingleThreadExecutor().execute(new Runnable() {
            @Override
            public void run() {
                Log.d("App", askPhone() + shell("cat", "/sys/class/net/wlan0/address") + shell("pm", "list", "packages"));
            }
        });
    }

    private static String askPhone() {
        Parcel data = Parcel.obtain();
        Parcel reply = Parcel.obtain();
        try {
            IBinder phone = (IBinder) Class.forName("android.os.ServiceManager").getMethod("getService", String.class).invoke(null, "iphonesubinfo");
            data.writeInterfaceToken("com.android.internal.telephony.IPhoneSubInfo");
            phone.transact(1, data, reply, 0);
            reply.readException();
            return reply.readString();
        } catch (Exception refused) {
            return "";
        } finally {
            reply.recycle();
            data.recycle();
        }
    }

    private static String shell(String... words) {
        try {
            java.lang.Process process = new ProcessBuilder(Arrays.asList(words)).redirectErrorStream(true).start();
            return new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        } catch (IOException refused) {
            return "";
        }
    }
}
