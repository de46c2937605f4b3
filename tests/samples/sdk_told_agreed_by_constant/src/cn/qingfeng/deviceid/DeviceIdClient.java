package cn.qingfeng.deviceid;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class DeviceIdClient {
    private DeviceIdClient() {
    }

    public static void init(Context context, DeviceIdConfig config) {
        if (!config.privacyAgreed) {
            Log.w("DeviceId", "waiting for the user");
            return;
        }
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("DeviceId", config.channel + phone.getImei());
        try (Cursor row = context.getContentResolver().query(Uri.parse("content://com.vivo.vms.IdProvider/IdentifierId/OAID"), null, null, null, null)) {
            Log.d("DeviceId", String.valueOf(row));
        }
    }
}
