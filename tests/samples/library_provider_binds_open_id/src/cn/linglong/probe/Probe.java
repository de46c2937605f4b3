package cn.linglong.probe;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Parcel;
import android.util.Log;
import java.io.IOException;
import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.Collections;

final class Probe implements ServiceConnection {
    private final Context context;

    private Probe(Context context) {
        this.context = context;
    }

    static Probe with(Context context) {
        return new Probe(context);
    }

    void start() {
        Intent service = new Intent("com.uodis.opendevice.OPENIDS_SERVICE");
        service.setPackage("com.huawei.hwid");
        context.bindService(service, this, Context.BIND_AUTO_CREATE);
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.getName().equalsIgnoreCase("wlan0")) {
                    Log.d("Probe", Arrays.toString(card.getHardwareAddress()));
                }
            }
        } catch (IOException none) {
            Log.d("Probe", "no network");
        }
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Parcel question = Parcel.obtain();
        Parcel answer = Parcel.obtain();
        try {
            question.writeInterfaceToken("com.uodis.opendevice.aidl.OpenDeviceIdentifierService");
            binder.transact(1, question, answer, 0);
            answer.readException();
            Log.d("Probe", answer.readString());
        } catch (android.os.RemoteException gone) {
            Log.d("Probe", "gone");
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
