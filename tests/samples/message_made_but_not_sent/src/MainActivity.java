package com.example.message_made_but_not_sent;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.os.Handler;
import android.os.Message;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity {
    private Message later;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        later = new ContactsHandler(this).obtainMessage(1);
        new PhoneHandler(this).obtainMessage(2).sendToTarget();
        Button sync = new Button(this);
        sync.setText("Sync");
        sync.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Message.obtain(later).sendToTarget();
            }
        });
        setContentView(sync);
    }

    static final class PhoneHandler extends Handler {
        private final Context context;

        PhoneHandler(Context context) {
            this.context = context;
        }

        @Override
        public void handleMessage(Message message) {
            ((TelephonyManager) context.getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        }
    }

    static final class ContactsHandler extends Handler {
        private final Context context;

        ContactsHandler(Context context) {
            this.context = context;
        }

        @Override
        public void handleMessage(Message message) {
            context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        }
    }
}
