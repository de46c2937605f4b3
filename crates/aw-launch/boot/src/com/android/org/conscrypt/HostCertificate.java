package com.android.org.conscrypt;

import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The certificate of a host: of its name, and of nothing that a pin could be compared with. */
final class HostCertificate extends X509Certificate {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final String host;

    HostCertificate(String host) {
        this.host = host;
    }

    public Collection<List<?>> getSubjectAlternativeNames() {
        List<?> name = Arrays.asList(DNS_NAME, host);
        List<?> address = Arrays.asList(IP_ADDRESS, host);
        return Arrays.<List<?>>asList(name, address);
    }

    public void checkValidity() {}

    public void checkValidity(Date day) {}

    public int getVersion() {
        return 3;
    }

    public BigInteger getSerialNumber() {
        return BigInteger.ONE;
    }

    public Principal getIssuerDN() {
        return getSubjectDN();
    }

    public Principal getSubjectDN() {
        final String name = toString();
        return new Principal() {
            public String getName() {
                return name;
            }
        };
    }

    public Date getNotBefore() {
        return new Date(0);
    }

    public Date getNotAfter() {
        return new Date(Long.MAX_VALUE);
    }

    public byte[] getTBSCertificate() {
        return new byte[0];
    }

    public byte[] getSignature() {
        return new byte[0];
    }

    public String getSigAlgName() {
        return "SHA256withRSA";
    }

    public String getSigAlgOID() {
        return "1.2.840.113549.1.1.11";
    }

    public byte[] getSigAlgParams() {
        return null;
    }

    public boolean[] getIssuerUniqueID() {
        return null;
    }

    public boolean[] getSubjectUniqueID() {
        return null;
    }

    public boolean[] getKeyUsage() {
        return null;
    }

    public int getBasicConstraints() {
        return -1;
    }

    public byte[] getEncoded() {
        return new byte[0];
    }

    public void verify(PublicKey key) {}

    public void verify(PublicKey key, String provider) {}

    public String toString() {
        return "CN=" + host;
    }

    public PublicKey getPublicKey() {
        return new NoKey();
    }

    public boolean hasUnsupportedCriticalExtension() {
        return false;
    }

    public Set<String> getCriticalExtensionOIDs() {
        return Collections.emptySet();
    }

    public Set<String> getNonCriticalExtensionOIDs() {
        return Collections.emptySet();
    }

    public byte[] getExtensionValue(String oid) {
        return null;
    }

    /** A key without a single byte, which equals none that an app pins. */
    private static final class NoKey implements PublicKey {
        public String getAlgorithm() {
            return "RSA";
        }

        public String getFormat() {
            return "X.509";
        }

        public byte[] getEncoded() {
            return new byte[0];
        }
    }
}
