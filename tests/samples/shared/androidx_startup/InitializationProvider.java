package androidx.startup;

import android.content.ComponentName;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.database.Cursor;
import android.net.Uri;

public final class InitializationProvider extends ContentProvider {
    @Override
    public boolean onCreate() {
        Context context = getContext();
        try {
            ComponentName self = new ComponentName(context.getPackageName(), InitializationProvider.class.getName());
            ProviderInfo info = context.getPackageManager().getProviderInfo(self, PackageManager.GET_META_DATA);
            AppInitializer.getInstance(context).discoverAndInitialize(context, info.metaData);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        throw new IllegalStateException("Not allowed.");
    }

    @Override
    public String getType(Uri uri) {
        throw new IllegalStateException("Not allowed.");
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        throw new IllegalStateException("Not allowed.");
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        throw new IllegalStateException("Not allowed.");
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        throw new IllegalStateException("Not allowed.");
    }
}
