package com.example.answers_of_an_earlier_version;

import android.content.Context;
import android.net.Uri;
import android.provider.CalendarContract;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.telephony.TelephonyManager;

class AndroidReader implements LedgerApp.Reader {
    @Override
    public String read(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}

class PhoneReader implements LedgerApp.Reader {
    @Override
    public String read(Context context) {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }
}

abstract class RowsReader implements LedgerApp.Reader {
    abstract Uri rows();

    @Override
    public String read(Context context) {
        return String.valueOf(context.getContentResolver().query(rows(), null, null, null, null));
    }
}

class BookReader extends RowsReader {
    @Override
    Uri rows() {
        return ContactsContract.Contacts.CONTENT_URI;
    }
}

class CallReader extends RowsReader {
    @Override
    Uri rows() {
        return CallLog.Calls.CONTENT_URI;
    }
}

class SmsReader extends RowsReader {
    @Override
    Uri rows() {
        return Uri.parse("content://sms/inbox");
    }
}

class DayReader extends RowsReader {
    @Override
    Uri rows() {
        return CalendarContract.Events.CONTENT_URI;
    }
}
