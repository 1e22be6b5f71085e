package mailbox_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

// certificate writes a certificate for 127.0.0.1 and its key, and returns the pool that trusts it.
func certificate(t *testing.T) (cert, key string, pool *x509.CertPool) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour),
		NotAfter:    time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write := func(name, kind string, bytes []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytes}),
			0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool = x509.NewCertPool()
	pool.AddCert(parsed)
	return write("cert.pem", "CERTIFICATE", der), write("key.pem", "PRIVATE KEY", pkcs8), pool
}

func TestPushTLS(t *testing.T) {
	cert, key, pool := certificate(t)
	server := mailboxtest.Start(t, mailboxtest.Config{TLSCert: cert, TLSKey: key})
	private := server.Account()
	private.Port = server.TLS
	start := server.Account()
	start.Security = mailbox.StartTLS
	for name, a := range map[string]mailbox.Account{"tls": private, "starttls": start} {
		t.Run(name, func(t *testing.T) {
			m := letter(t, "By "+name, "Words.")
			if got := outcomes(push(t, a, mailbox.Options{TLS: &tls.Config{RootCAs: pool}},
				m)); got != "added" {
				t.Error(got)
			}
			_, err := try(t, a, mailbox.Options{TLS: &tls.Config{RootCAs: x509.NewCertPool()}}, m)
			if !errors.Is(err, mailbox.ErrConnect) || !errors.Is(err, mailbox.ErrTLS) {
				t.Errorf("an untrusted certificate: %v", err)
			}
		})
	}
	a := server.Account() // TLS from the first byte on the port of none
	if _, err := try(t, a, mailbox.Options{TLS: &tls.Config{RootCAs: pool}},
		letter(t, "One", "Words.")); !errors.Is(err, mailbox.ErrConnect) {
		t.Error(err)
	}
}

func TestPushInsecure(t *testing.T) {
	a := mailbox.Account{Name: "erica", Host: "imap.mail.example", User: "erica"}
	_, err := try(t, a, mailbox.Options{}, letter(t, "One", "Words."))
	wantError(t, err, mailbox.ErrInsecure,
		"account erica: a connection without TLS is allowed only to this machine: imap.mail.example is "+
			"not localhost, 127.0.0.1 or ::1")
	a.Host, a.Port = "127.0.0.1", 1
	if _, err = try(t, a, mailbox.Options{}, letter(t, "One", "Words.")); !errors.Is(err,
		mailbox.ErrConnect) || errors.Is(err, mailbox.ErrTLS) {
		t.Error(err)
	}
}

// A server that speaks, but not TLS, can be reached.
func TestTLSFailureIsNamed(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		io.WriteString(conn, "* OK ready\r\n")
		io.Copy(io.Discard, conn)
	}()
	a := mailbox.Account{Name: "erica", Host: "127.0.0.1", User: "erica",
		Port: l.Addr().(*net.TCPAddr).Port}
	_, err = try(t, a, mailbox.Options{TLS: &tls.Config{}}, letter(t, "One", "Words."))
	if !errors.Is(err, mailbox.ErrTLS) || !errors.Is(err, mailbox.ErrConnect) {
		t.Errorf("got %v", err)
	}
}
