package com.example.observable_answer_in_view_model;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import androidx.lifecycle.Observer;
import androidx.lifecycle.ViewModelProvider;

public class L extends Activity {
    private Vm vm;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        vm = new ViewModelProvider(this).get(Vm.class);
        vm.agreed.observe(this, new Observer<Boolean>() {
            public void onChanged(Boolean z) {
                if (z != null && z.booleanValue())
                    ((TelephonyManager) L.this.getSystemService("phone")).getSubscriberId();
            }
        });
        vm.info.observe(this, new Observer<String>() {
            public void onChanged(String z) {
                Log.d("i", z);
            }
        });
        vm.load(this);
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                vm.agreed.postValue(Boolean.TRUE);
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }
}
