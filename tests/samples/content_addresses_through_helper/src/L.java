package com.example.content_addresses_through_helper;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.ContactsContract;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                new Q(L.this).query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI);
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }
}
