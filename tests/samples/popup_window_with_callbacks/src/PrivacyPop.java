package com.example.popup_window_with_callbacks;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.PopupWindow;
import com.example.popup_window_with_callbacks.R;

public class PrivacyPop {
    interface Callback {
        void onAgree();
        void onRefuse();
    }
    private final PopupWindow w;
    private final Activity a;
    private final Callback cb;

    PrivacyPop(Activity a, Callback c) {
        this.a = a;
        cb = c;
        View v = LayoutInflater.from(a).inflate(R.layout.pop, null);
        w = new PopupWindow(v, -1, -1);
        v.findViewById(R.id.pop_ok).setOnClickListener(new View.OnClickListener() {
            public void onClick(View x) {
                w.dismiss();
                if (cb != null)
                    cb.onAgree();
            }
        });
        v.findViewById(R.id.pop_cancel).setOnClickListener(new View.OnClickListener() {
            public void onClick(View x) {
                w.dismiss();
                if (cb != null)
                    cb.onRefuse();
            }
        });
        ((TelephonyManager) a.getSystemService("phone")).getLine1Number();
    }

    void show() {
        w.showAtLocation(a.getWindow().getDecorView(), 17, 0, 0);
    }
}
